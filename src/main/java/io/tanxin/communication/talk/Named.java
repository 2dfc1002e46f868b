package io.tanxin.communication.talk;

import io.tanxin.kernel.UserId;
import io.tanxin.promises.PromiseDraft.Side;
import java.io.Serializable;
import java.util.List;

/** Somebody who may be named after an {@code @} in minutes. @param alsoKnownAs pinyin and user name, as far as known */
public record Named(UserId id, Side side, String name, List<String> alsoKnownAs) implements Serializable {}
