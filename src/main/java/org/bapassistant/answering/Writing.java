package org.bapassistant.answering;

/** What a chat model does for answers, where there is one. */
record Writing(Weaver weaver, Rewriter rewriter) {}
