package io.tanxin.files;

import io.tanxin.kernel.NotFound;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands a file out, always to be saved: nothing that came from outside is ever opened inside the portal. */
@Controller
class AttachmentPage {
    private static final String ALONE = "default-src 'none'; sandbox; frame-ancestors 'none'";

    private final Attachments attachments;

    AttachmentPage(Attachments attachments) {
        this.attachments = attachments;
    }

    @GetMapping("/files/{id:\\d{1,18}}")
    ResponseEntity<Resource> file(@PathVariable long id) {
        try {
            var file = attachments.open(new AttachmentId(id));
            var content = new FileSystemResource(file.at());
            if (!content.exists()) return ResponseEntity.notFound().build();
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(file.type()))
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename(file.name(), StandardCharsets.UTF_8)
                                    .build()
                                    .toString())
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Content-Security-Policy", ALONE)
                    .cacheControl(CacheControl.noStore())
                    .body(content);
        } catch (NotFound hidden) {
            return ResponseEntity.notFound().build();
        }
    }
}
