package id.simpul.paper;

import id.simpul.kernel.Message;
import id.simpul.kernel.Problem;
import id.simpul.l10n.text.PaperText;

/** What can stand between a document and paper. */
public sealed interface PaperProblem extends Problem {
    /** The computer has no printer at all. */
    record NoPrinter() implements PaperProblem {
        @Override
        public Message what() {
            return Message.of(PaperText.NO_PRINTER_WHAT);
        }

        @Override
        public Message safe() {
            return Message.of(PaperText.NOTHING_PRINTED);
        }

        @Override
        public Message next() {
            return Message.of(PaperText.NO_PRINTER_NEXT);
        }
    }

    /** The printer lists its papers, and this one is not among them. */
    record PrinterLacksSize(String printer, PaperSize size) implements PaperProblem {
        @Override
        public Message what() {
            return Message.of(PaperText.LACKS_SIZE_WHAT, printer, size.label());
        }

        @Override
        public Message safe() {
            return Message.of(PaperText.NOTHING_PRINTED);
        }

        @Override
        public Message next() {
            return Message.of(
                    size == PaperSize.F4 || size == PaperSize.HALF_F4
                            ? PaperText.LACKS_SIZE_NEXT
                            : PaperText.LACKS_SIZE_NEXT_SMALLEST);
        }
    }

    /** The printer does not tell its papers: a warning, since it may well have this one. */
    record PrinterSizesUnknown(String printer, PaperSize size) implements PaperProblem {
        @Override
        public Message what() {
            return Message.of(PaperText.UNKNOWN_SIZE_WHAT, printer);
        }

        @Override
        public Message safe() {
            return Message.of(PaperText.NOTHING_PRINTED);
        }

        @Override
        public Message next() {
            return Message.of(PaperText.UNKNOWN_SIZE_NEXT, size.label());
        }
    }

    /** The chosen printer is no longer there. */
    record PrinterGone(String printer) implements PaperProblem {
        @Override
        public Message what() {
            return Message.of(PaperText.PRINTER_GONE_WHAT, printer);
        }

        @Override
        public Message safe() {
            return Message.of(PaperText.NOTHING_PRINTED);
        }

        @Override
        public Message next() {
            return Message.of(PaperText.PRINTER_GONE_NEXT);
        }
    }

    /** The printer or its queue refused or stopped. */
    record PrintFailed(String printer) implements PaperProblem {
        @Override
        public Message what() {
            return Message.of(PaperText.PRINT_FAILED_WHAT, printer);
        }

        @Override
        public Message safe() {
            return Message.of(PaperText.PRINT_FAILED_SAFE);
        }

        @Override
        public Message next() {
            return Message.of(PaperText.PRINT_FAILED_NEXT);
        }
    }

    /** The bytes are not a PDF, or a damaged one. */
    record PdfUnreadable() implements PaperProblem {
        @Override
        public Message what() {
            return Message.of(PaperText.PDF_UNREADABLE_WHAT);
        }

        @Override
        public Message safe() {
            return Message.of(PaperText.PDF_UNREADABLE_SAFE);
        }

        @Override
        public Message next() {
            return Message.of(PaperText.PDF_UNREADABLE_NEXT);
        }
    }

    /** {@code file} cannot be written. */
    record CannotSave(String file) implements PaperProblem {
        @Override
        public Message what() {
            return Message.of(PaperText.CANNOT_SAVE_WHAT, file);
        }

        @Override
        public Message safe() {
            return Message.of(PaperText.CANNOT_SAVE_SAFE);
        }

        @Override
        public Message next() {
            return Message.of(PaperText.CANNOT_SAVE_NEXT);
        }
    }

    /** The picture chosen as a logo is not a picture, or a damaged one. */
    record LogoUnreadable() implements PaperProblem {
        @Override
        public Message what() {
            return Message.of(PaperText.LOGO_UNREADABLE_WHAT);
        }

        @Override
        public Message safe() {
            return Message.of(PaperText.LOGO_UNREADABLE_SAFE);
        }

        @Override
        public Message next() {
            return Message.of(PaperText.LOGO_UNREADABLE_NEXT);
        }
    }
}
