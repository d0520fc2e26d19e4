package org.bapassistant.channels.web;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Says on the page of documents that an upload was too large. */
@ControllerAdvice(assignableTypes = DocumentPages.class)
class UploadTooLarge {

  @ExceptionHandler(MaxUploadSizeExceededException.class)
  String tooLarge() {
    return "redirect:/documents?said=" + DocumentPages.Said.TOO_LARGE.wireName();
  }
}
