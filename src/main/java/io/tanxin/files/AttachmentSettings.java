package io.tanxin.files;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where attachments are kept, and how much of them. {@code TANXIN_FILES_LARGEST=20MB} and so on.
 *
 * @param largest of one file
 * @param most hang on one thing
 * @param clamd the virus scanner: {@code host:port} or the path of its socket; empty: files are not scanned
 */
@ConfigurationProperties("tanxin.files")
record AttachmentSettings(
        @DefaultValue("./data/files") Path folder,
        @DefaultValue("10MB") DataSize largest,
        @DefaultValue("10") int most,
        @DefaultValue("") String clamd) {}
