package io.tanxin.reminders;

import io.tanxin.kernel.DealerId;

/**
 * A dealer was reminded of this often enough and is not any more: what it needs now is somebody who asks how it is doing (P5). Told
 * once, in the guard's transaction.
 *
 * @param id of the guard's own row
 */
public record NagStopped(DealerId dealer, String matter, long subject, long id) {}
