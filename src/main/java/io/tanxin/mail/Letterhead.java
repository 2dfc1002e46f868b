package io.tanxin.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Whose house this is: its name and address stand in every mail (M28). {@code TANXIN_COMPANY_NAME} and so on. */
@ConfigurationProperties("tanxin.company")
public record Letterhead(
        @DefaultValue("Tanxin") String name,
        @DefaultValue("1 Example Road, Hangzhou") String address,
        @DefaultValue("") String url) {}
