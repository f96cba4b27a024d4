//! Names of posts: the plan's norm and every post that is known without one.

use super::{Answer, Candidate, Kind, Whereabouts};
use crate::model::plan::{Plan, Post};
use crate::names::gazetteer::Method;
use crate::text::fold::squash;
use crate::values::post;

pub(super) struct Posts<'a> {
    posts: &'a [Post],
    /// Name and other spellings of each post, folded.
    spellings: Vec<Vec<String>>,
}

/// A post and its spellings, folded.
type Listed<'a> = (&'a Post, &'a Vec<String>);

impl<'a> Posts<'a> {
    pub(super) fn of(plan: &'a Plan) -> Self {
        let folded = |post: &Post| std::iter::once(&post.name).chain(&post.aliases).map(|name| squash(name)).collect();
        Self { posts: &plan.posts, spellings: plan.posts.iter().map(folded).collect() }
    }

    pub(super) fn ask(&self, name: &str) -> Answer {
        let asked = squash(name);
        let key = post::key_of(name);
        let written = |post: &Listed<'_>| post.1.first() == Some(&asked);
        let otherwise = |post: &Listed<'_>| post.1.iter().skip(1).any(|spelling| *spelling == asked);
        let sounding = |post: &Listed<'_>| post.0.key == key;
        let first = |holds: &dyn Fn(&Listed<'_>) -> bool, method, score| {
            let post = self.posts.iter().zip(&self.spellings).find(|post| holds(post))?.0;
            Answer::of(Kind::Post, method, vec![candidate(&post.name, score)])
        };
        if asked.is_empty() {
            return Answer::unknown(Some(Kind::Post), Vec::new());
        }
        first(&written, Method::Exact, 1.0)
            .or_else(|| first(&otherwise, Method::Alias, 1.0))
            .or_else(|| first(&sounding, Method::Key, 0.98))
            .or_else(|| post::post_key(name).map(|key| unlisted(&key.name(crate::model::finding::Language::Hindi))))
            .unwrap_or_else(|| {
                let near = post::nearest(name, self.posts.iter().map(|post| post.name.as_str()));
                let suggestions = near.iter().map(|near| candidate(near, post::closeness(name, near))).collect();
                Answer::unknown(Some(Kind::Post), suggestions)
            })
    }
}

/// A post that is known though the plan does not list it.
fn unlisted(name: &str) -> Answer {
    let found = candidate(name, 0.98);
    Answer { found: Some(found), method: Method::Key, score: 0.98, ..Answer::unknown(Some(Kind::Post), Vec::new()) }
}

fn candidate(name: &str, score: f64) -> Candidate {
    Candidate { kind: Kind::Post, name: name.to_owned(), whereabouts: Whereabouts::default(), score }
}
