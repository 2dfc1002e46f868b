package io.tanxin.ui;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.webshare.ShareContent;
import com.vaadin.flow.component.webshare.WebShare;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text with a personal link, to be passed on by hand: copied, shared where the device can, or scanned from the screen. For
 * letters to people without mail, and for sign-in links.
 */
public final class CopyShareQr extends Div {

    /** @param text what is passed on; a link stands in it or is added below. @param link null: there is none */
    public CopyShareQr(String text, @Nullable String link) {
        this(text, link, link);
    }

    /** @param scanned what the code leads to: for a device's own way to open the same thing */
    public CopyShareQr(String text, @Nullable String link, @Nullable String scanned) {
        var whole = link == null || text.contains(link) ? text : (text + "\n" + link).strip();
        addClassName("share-box");
        var words = new Paragraph(whole);
        words.addClassName("letter-text");
        words.getElement().setAttribute("tabindex", "0");
        var buttons = new Div(copy(whole), share(whole));
        buttons.addClassName("row");
        add(words, buttons);
        if (scanned == null) return;
        var hint = new Paragraph(getTranslation("ui.share.scan"));
        hint.addClassName("quiet");
        add(code(scanned), hint);
    }

    private Button copy(String text) {
        var copy = new Button(getTranslation("ui.share.copy"), Glyph.COPY.create());
        Clipboard.onClick(copy)
                .writeText(
                        text,
                        done -> Toast.success(this, "ui.share.copied"),
                        refused -> Toast.failure(this, "ui.share.notCopied"));
        return copy;
    }

    /** Shown only where the browser can share. */
    private Button share(String text) {
        var share = new Button(getTranslation("ui.share.share"), Glyph.SHARE.create());
        WebShare.onClick(share).share(ShareContent.create().text(text));
        // asked there: a page that comes whole with its first answer has not yet said what its browser can
        share.getElement().executeJs("this.hidden = !navigator.share");
        return share;
    }

    private Div code(String link) {
        var code = new Div(new Svg(svg(link)));
        code.addClassName("qr");
        code.getElement().setAttribute("role", "img").setAttribute("aria-label", getTranslation("ui.share.code"));
        return code;
    }

    /** One path of squares: sharp at any size, some 3 kB. */
    static String svg(String words) {
        BitMatrix squares;
        try {
            squares = new QRCodeWriter()
                    .encode(
                            words,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("too long for a QR code", tooLong);
        }
        var path = new StringBuilder();
        for (int y = 0; y < squares.getHeight(); y++) {
            for (int x = 0; x < squares.getWidth(); x++) {
                if (squares.get(x, y)) path.append("M%d %dh1v1h-1z".formatted(x, y));
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\"><path d=\"%s\"/></svg>"
                .formatted(squares.getWidth(), squares.getHeight(), path);
    }
}
