package io.tanxin.papers;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Source Sans and Noto Sans SC (both OFL), regular and bold: TrueType, as the renderer wants Chinese. Only the signs that a paper uses
 * go into it.
 */
@Component
class PaperFonts {
    void into(PdfRendererBuilder paper) {
        add(paper, "Source Sans", "papers/fonts/SourceSans3-Regular.ttf", 400);
        add(paper, "Source Sans", "papers/fonts/SourceSans3-Bold.ttf", 700);
        add(paper, "Noto Sans SC", "papers/fonts/NotoSansSC-Regular.ttf", 400);
        add(paper, "Noto Sans SC", "papers/fonts/NotoSansSC-Bold.ttf", 700);
    }

    private static void add(PdfRendererBuilder paper, String family, String file, int weight) {
        paper.useFont(() -> open(file), family, weight, FontStyle.NORMAL, true);
    }

    private static InputStream open(String file) {
        try (var in = new ClassPathResource(file).getInputStream()) {
            return new ByteArrayInputStream(PlainCharacters.of(in.readAllBytes()));
        } catch (IOException notPacked) {
            throw new UncheckedIOException(file + " is fetched by the build (npm)", notPacked);
        }
    }
}
