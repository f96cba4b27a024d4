//! The cap on memory: an allocator that counts, and that ends the process with a code of its own when a worker has
//! taken more than it may. An abort of the allocator could not be told from any other crash, and limits of the
//! operating system differ from one to the next; this one is the same everywhere.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering};

/// The exit code of a worker that met the cap.
pub(super) const EXIT: i32 = 87;

/// Bytes that may be taken; in the parent there is no cap, and then nothing is counted.
static CAP: AtomicUsize = AtomicUsize::new(usize::MAX);
/// Bytes that are taken now.
static USED: AtomicUsize = AtomicUsize::new(0);

struct Capped;

#[global_allocator]
static ALLOCATOR: Capped = Capped;

/// Sets the cap of this process, counted from what is taken now.
pub(super) fn set(bytes: usize) {
    USED.store(0, Ordering::Relaxed);
    CAP.store(bytes, Ordering::Relaxed);
}

impl Capped {
    fn take(bytes: usize) {
        let cap = CAP.load(Ordering::Relaxed);
        if cap == usize::MAX {
            return;
        }
        let used = USED.fetch_add(bytes, Ordering::Relaxed).wrapping_add(bytes);
        // What was taken before the cap was set may be given back after it: then the count is below nothing.
        if used > cap && used < usize::MAX / 2 {
            CAP.store(usize::MAX, Ordering::Relaxed);
            std::process::exit(EXIT);
        }
    }

    fn give_back(bytes: usize) {
        if CAP.load(Ordering::Relaxed) != usize::MAX {
            USED.fetch_sub(bytes, Ordering::Relaxed);
        }
    }
}

#[expect(unsafe_code, reason = "an allocator cannot be written otherwise; each call goes on unchanged to the system's")]
// SAFETY: every method hands its arguments to the system allocator and returns what that returns; counting touches no
// memory that is handed out.
unsafe impl GlobalAlloc for Capped {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        Self::take(layout.size());
        // SAFETY: the caller keeps the contract of `alloc`, which is the same for the system allocator.
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        Self::take(layout.size());
        // SAFETY: as above.
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        Self::take(size);
        Self::give_back(layout.size());
        // SAFETY: as above; the pointer came from the system allocator, since all of them do.
        unsafe { System.realloc(pointer, layout, size) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        Self::give_back(layout.size());
        // SAFETY: as above.
        unsafe { System.dealloc(pointer, layout) }
    }
}
