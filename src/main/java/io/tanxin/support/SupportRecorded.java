package io.tanxin.support;

import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.kernel.DealerId;
import java.time.LocalDate;

/** Something was given to a dealer, and written down. */
public record SupportRecorded(DealerId dealer, SupportId support, SupportForm form, LocalDate day) {}
