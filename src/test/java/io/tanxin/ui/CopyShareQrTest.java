package io.tanxin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CopyShareQrTest {
    private static final int SCALE = 4;
    private static final int MARGIN = 16;

    @Test
    void a_phone_reads_the_link_from_the_drawing() throws ReaderException {
        var link = "https://portal.example/r/" + "A-very_long.token".repeat(3);
        var svg = CopyShareQr.svg(link);

        var size = Pattern.compile("viewBox=\"0 0 (\\d+)").matcher(svg);
        assertThat(size.find()).isTrue();
        int side = Integer.parseInt(size.group(1)) * SCALE + 2 * MARGIN;
        var picture = new int[side * side];
        Arrays.fill(picture, 0xFFFFFF);
        var squares = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(svg);
        while (squares.find()) {
            for (int dot = 0; dot < SCALE * SCALE; dot++) {
                int x = Integer.parseInt(squares.group(1)) * SCALE + MARGIN + dot % SCALE;
                int y = Integer.parseInt(squares.group(2)) * SCALE + MARGIN + dot / SCALE;
                picture[y * side + x] = 0;
            }
        }
        var seen = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, picture)));
        assertThat(new QRCodeReader().decode(seen).getText()).isEqualTo(link);
    }
}
