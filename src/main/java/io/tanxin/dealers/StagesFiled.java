package io.tanxin.dealers;

import io.tanxin.kernel.DealerId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file moved dealers to other stages, or what a file did is taken back.
 *
 * @param file its name; null: the moves take back what a file did
 */
public record StagesFiled(@Nullable String file, List<Move> moves) {
    public record Move(DealerId dealer, Stage from, Stage to) {}
}
