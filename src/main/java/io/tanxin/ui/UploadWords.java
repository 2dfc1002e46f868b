package io.tanxin.ui;

import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.function.Function;

/** The words inside an upload, in the reader's language. */
public final class UploadWords {

    private UploadWords() {}

    public static Upload in(Upload upload) {
        Function<String, String> say = key -> upload.getTranslation("ui.upload." + key);
        upload.setI18n(new UploadI18N()
                .setDropFiles(
                        new UploadI18N.DropFiles().setOne(say.apply("dropOne")).setMany(say.apply("dropMany")))
                .setAddFiles(
                        new UploadI18N.AddFiles().setOne(say.apply("addOne")).setMany(say.apply("addMany")))
                .setFile(new UploadI18N.File()
                        .setRemove(say.apply("remove"))
                        .setStart(say.apply("start"))
                        .setRetry(say.apply("retry")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(say.apply("tooMany"))
                        .setFileIsTooBig(say.apply("tooBig"))
                        .setIncorrectFileType(say.apply("wrongType")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(say.apply("connecting"))
                                .setStalled(say.apply("stalled"))
                                .setProcessing(say.apply("processing"))
                                .setHeld(say.apply("held")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(say.apply("remaining"))
                                .setUnknown(say.apply("unknown")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(say.apply("unavailable"))
                                .setUnexpectedServerError(say.apply("failed"))
                                .setForbidden(say.apply("forbidden")))));
        return upload;
    }
}
