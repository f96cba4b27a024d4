//! Problems: what was raised in a mandal and what became of it (P).

pub mod p701_problem_without_status;
pub mod p702_overdue_problem;
pub mod p703_overdue_without_posting;
pub mod p704_solved_without_date;
pub mod p705_unknown_posting;
pub mod register;
