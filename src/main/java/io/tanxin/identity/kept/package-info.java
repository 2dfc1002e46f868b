/**
 * What is kept about a person, told to that person: each module fills its part, other people's names are blacked here, and what has to
 * be looked through first waits for whoever wrote it.
 */
@NamedInterface("kept")
@NullMarked
package io.tanxin.identity.kept;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
