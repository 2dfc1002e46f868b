package io.tanxin.support.rules;

import io.tanxin.kernel.DealerId;

/** The company has signed; the dealer's signature is wanted. @param round signed anew it is another letter */
public record CheckToSign(CheckId check, int round, DealerId dealer) {}
