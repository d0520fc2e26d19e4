package org.bapassistant.knowledge;

/** The files changed and were read again. */
public record KnowledgeBaseChanged(KnowledgeBase knowledgeBase) {}
