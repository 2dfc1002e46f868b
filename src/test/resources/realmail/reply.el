;; Reads a mail with an invitation as Gnus reads it, and answers it by mail as Gnus does, without a person at the keyboard.
;; emacs --batch -Q -l reply.el MAIL STATUS NAME ADDRESS PORT
(require 'gnus-icalendar)
(require 'message)
(require 'mml)
(require 'smtpmail)

(pcase-let ((`(,mail ,status ,name ,address ,port) command-line-args-left))
  (setq command-line-args-left nil
        user-full-name name
        user-mail-address address
        mail-host-address (cadr (split-string address "@"))
        message-signature nil
        message-interactive t
        message-send-mail-function #'message-smtpmail-send-it
        send-mail-function #'smtpmail-send-it
        smtpmail-smtp-server "127.0.0.1"
        smtpmail-smtp-service (string-to-number port)
        smtpmail-stream-type 'plain
        smtpmail-local-domain "kitchen.example")
  (let (reply event)
    (with-temp-buffer
      (set-buffer-multibyte nil)
      (insert-file-contents-literally mail)
      (goto-char (point-min))
      (while (search-forward "\r\n" nil t) (replace-match "\n"))
      (let ((handle (mm-find-part-by-type (list (mm-dissect-buffer t)) "text/calendar" nil t)))
        (setq event (gnus-icalendar-event-from-handle handle (gnus-icalendar-identities)))
        (unless (gnus-icalendar-event:rsvp event) (error "No reply is asked for"))
        (gnus-icalendar-with-decoded-handle handle
          (goto-char (point-min))
          (while (search-forward "\r\n" nil t) (replace-match "\n"))
          (setq reply (gnus-icalendar-event-reply-from-buffer
                       (current-buffer) (intern status) (gnus-icalendar-identities))))))
    (with-current-buffer (get-buffer-create "*CAL*")
      (erase-buffer)
      (insert reply))
    (message-mail (gnus-icalendar-event:organizer event)
                  (concat (capitalize status) ": " (gnus-icalendar-event:summary event)))
    (message-goto-body)
    (mml-insert-multipart "alternative")
    (mml-insert-empty-tag 'part 'type "text/plain")
    (mml-attach-buffer "*CAL*" "text/calendar; method=REPLY; charset=UTF-8")
    (message-send)
    (princ reply)))
