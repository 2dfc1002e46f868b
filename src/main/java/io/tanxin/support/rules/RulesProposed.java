package io.tanxin.support.rules;

import io.tanxin.kernel.DealerId;

/** A version waits for the dealer's owner. @param round how often this version has moved: proposed anew it is another letter */
public record RulesProposed(RulesId rules, int number, int round, DealerId dealer) {}
