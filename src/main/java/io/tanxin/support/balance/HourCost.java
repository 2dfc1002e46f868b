package io.tanxin.support.balance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an hour of the company's people costs, by currency ({@code tanxin.support.hour-cost}): so money and time weigh on one
 * scale. Money of a currency that is not named here cannot be weighed.
 */
@ConfigurationProperties("tanxin.support")
public record HourCost(@DefaultValue Map<String, BigDecimal> hourCost) {

    boolean knows(String currency) {
        return hourCost.containsKey(currency);
    }

    /** @return so many minutes of one person could be paid with it */
    long minutes(BigDecimal amount, String currency) {
        var cost = hourCost.get(currency);
        if (cost == null || cost.signum() <= 0) return 0;
        return amount.multiply(BigDecimal.valueOf(60))
                .divide(cost, 0, RoundingMode.HALF_UP)
                .longValue();
    }
}
