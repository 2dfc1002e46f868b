package io.tanxin.seals;

/** A part of this was erased: whose rows it was sealed from erases it there, in the same transaction. */
public record PartErased(SealSubject subject, String part) {}
