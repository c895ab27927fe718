package id.simpul.paper;

import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.print.PageFormat;
import java.awt.print.Pageable;
import java.awt.print.Paper;
import java.awt.print.Printable;
import java.awt.print.PrinterAbortException;
import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.JobName;

/**
 * Prints PDFs on the printers of this computer, each page as a picture at its exact size: what is on the screen is what
 * comes out, whatever fonts the printer knows. Slow calls, all of them: keep them off the thread of the window.
 */
public final class Printing {
    private static final int DOTS_PER_INCH = 300;
    private static final double POINTS_PER_INCH = 72;

    private final Supplier<List<PrintService>> services;

    /** Printing on the printers of this computer. */
    public Printing() {
        this(() -> Arrays.asList(PrintServiceLookup.lookupPrintServices(null, null)));
    }

    /** Printing on the printers that {@code services} finds. */
    Printing(Supplier<List<PrintService>> services) {
        this.services = services;
    }

    /** The printers there are now, the default one first; may be empty. */
    public List<Printer> printers() {
        String preferred = Optional.ofNullable(PrintServiceLookup.lookupDefaultPrintService())
                .map(PrintService::getName)
                .orElse("");
        return services.get().stream()
                .map(service -> new Printer(service.getName(), service.getName().equals(preferred)))
                .sorted((a, b) ->
                        a.preferred() == b.preferred() ? a.name().compareTo(b.name()) : a.preferred() ? -1 : 1)
                .toList();
    }

    /**
     * What stands in the way of printing {@code size} on {@code printer}: {@link PaperProblem.NoPrinter},
     * {@link PaperProblem.PrinterGone}, {@link PaperProblem.PrinterLacksSize}, or as a mere warning
     * {@link PaperProblem.PrinterSizesUnknown}; empty if nothing does.
     */
    public Optional<PaperProblem> obstacle(String printer, PaperSize size) {
        List<PrintService> found = services.get();
        if (found.isEmpty()) {
            return Optional.of(new PaperProblem.NoPrinter());
        }
        Optional<PrintService> service = named(found, printer);
        if (service.isEmpty()) {
            return Optional.of(new PaperProblem.PrinterGone(printer));
        }
        return switch (Trays.offer(service.get(), size)) {
            case YES -> Optional.empty();
            case NO -> Optional.of(new PaperProblem.PrinterLacksSize(printer, size));
            case UNKNOWN -> Optional.of(new PaperProblem.PrinterSizesUnknown(printer, size));
        };
    }

    /**
     * Prints {@code pdf} as ordered, without any dialog, and returns when the system has taken the job.
     *
     * @param size the sheet in the tray; pages wider than it are printed across it, smaller ones (a receipt on a whole F4)
     *     at its top
     * @param jobName name in the printer's queue; no personal data
     * @throws Refusal with a {@link PaperProblem} if there is no such printer, it lacks the size and the order does not say
     *     to print all the same, or it fails
     */
    public void print(byte[] pdf, PaperSize size, PrintOrder order, String jobName) {
        try (PdfPages pages = PdfPages.open(pdf)) {
            print(new Sheets(pages, size), size, order, jobName);
        }
    }

    /**
     * Prints many papers as one job, as {@link #print(byte[], PaperSize, PrintOrder, String)} does one. They are read one after
     * the other, so that a thick pile needs no more memory than a thin one.
     *
     * @param papers how many pages each has, and how to read it
     * @throws Refusal with a {@link PaperProblem}
     * @throws java.util.concurrent.CancellationException if asked to stop; pages the printer has taken come out
     */
    public void print(List<Pile.Paper> papers, PaperSize size, PrintOrder order, String jobName, Progress progress) {
        try (var pile = new Pile(papers, size, progress)) {
            print(pile, size, order, jobName);
        }
        progress.check();
    }

    private void print(Pageable pages, PaperSize size, PrintOrder order, String jobName) {
        String printer = order.printer();
        obstacle(printer, size)
                .filter(problem -> !(problem instanceof PaperProblem.PrinterSizesUnknown))
                .filter(problem -> order.unlisted() == PrintOrder.Unlisted.REFUSE
                        || !(problem instanceof PaperProblem.PrinterLacksSize))
                .ifPresent(problem -> {
                    throw new Refusal(problem);
                });
        PrintService service =
                named(services.get(), printer).orElseThrow(() -> new Refusal(new PaperProblem.PrinterGone(printer)));
        try {
            PrinterJob job = PrinterJob.getPrinterJob();
            job.setPrintService(service);
            job.setJobName(jobName);
            job.setPageable(pages);
            var wishes = new HashPrintRequestAttributeSet();
            wishes.add(new JobName(jobName, null));
            wishes.add(new Copies(order.copies()));
            Trays.media(service, size).ifPresent(wishes::add);
            job.print(wishes);
        } catch (PrinterAbortException asAsked) {
            return;
        } catch (PrinterException failed) {
            throw new Refusal(new PaperProblem.PrintFailed(printer));
        }
    }

    private static Optional<PrintService> named(List<PrintService> services, String printer) {
        return services.stream()
                .filter(service -> service.getName().equals(printer))
                .findFirst();
    }

    /** The pages of a PDF for the print system, each on paper of exactly its size and without margins of its own. */
    static final class Sheets implements Pageable, Printable {
        private final PdfPages pages;
        private final PaperSize size;
        private int drawn = -1;
        // The print system asks for each page several times.
        private BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY);

        Sheets(PdfPages pages, PaperSize size) {
            this.pages = pages;
            this.size = size;
        }

        @Override
        public int getNumberOfPages() {
            return pages.count();
        }

        @Override
        public PageFormat getPageFormat(int page) {
            var paper = new Paper();
            paper.setSize(size.widthPoints(), size.heightPoints());
            paper.setImageableArea(0, 0, size.widthPoints(), size.heightPoints());
            var format = new PageFormat();
            format.setPaper(paper);
            format.setOrientation(across(page) ? PageFormat.LANDSCAPE : PageFormat.PORTRAIT);
            return format;
        }

        @Override
        public Printable getPrintable(int page) {
            return this;
        }

        @Override
        public int print(Graphics graphics, PageFormat format, int page) {
            if (page >= pages.count()) {
                return NO_SUCH_PAGE;
            }
            if (drawn != page) {
                image = pages.print(page, DOTS_PER_INCH);
                drawn = page;
            }
            var canvas = (Graphics2D) graphics.create();
            canvas.scale(POINTS_PER_INCH / DOTS_PER_INCH, POINTS_PER_INCH / DOTS_PER_INCH);
            canvas.drawImage(image, 0, 0, null);
            canvas.dispose();
            return PAGE_EXISTS;
        }

        private boolean across(int page) {
            return pages.width(page) > size.widthPoints() + 1;
        }
    }
}
