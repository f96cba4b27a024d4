//! Names of persons: what every spelling of one folds to, and names that stand for nobody.
/// What every spelling of a name folds to.
pub fn name_key(s: &str) -> String {
    crate::text::fold::fold(s)
}
/// Whether two names are one.
pub fn same_person_name(a: &str, b: &str) -> bool {
    name_key(a) == name_key(b)
}
/// Whether a name says that nobody holds the post.
pub fn is_vacant(s: &str) -> bool {
    matches!(s.trim(), "-" | "रिक्त" | "vacant")
}
