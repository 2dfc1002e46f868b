package io.tanxin.identity;

import io.tanxin.kernel.UserId;
import java.util.Set;

/** An administrator changed what somebody may do: other roles, locked, left, back again. */
public record PersonChanged(UserId person, Person.State state, Set<String> roles) {}
