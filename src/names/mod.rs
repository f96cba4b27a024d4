//! A *name* means a unit of the plan or a person; here is found out which. What is ambiguous or unknown is said so, with
//! the nearest names, and never guessed.

pub mod gazetteer;
pub mod listed;
pub mod people;
pub mod person;
