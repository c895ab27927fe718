package id.simpul.paper;

import id.simpul.kernel.Progress;
import java.awt.Graphics;
import java.awt.print.PageFormat;
import java.awt.print.Pageable;
import java.awt.print.Printable;
import java.awt.print.PrinterAbortException;
import java.awt.print.PrinterException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Many papers for the print system, of which one is open at a time. */
public final class Pile implements Pageable, Printable, AutoCloseable {
    private final List<Paper> papers;
    private final PaperSize size;
    private final Progress progress;
    private final int total;
    private int open = -1;
    private @Nullable PdfPages pages;
    private Printing.@Nullable Sheets sheets;

    /**
     * One paper of a pile.
     *
     * @param pages how many it has, at least 1
     * @param pdf reads it
     */
    public record Paper(int pages, Supplier<byte[]> pdf) {}

    Pile(List<Paper> papers, PaperSize size, Progress progress) {
        this.papers = List.copyOf(papers);
        this.size = size;
        this.progress = progress;
        this.total = papers.stream().mapToInt(Paper::pages).sum();
    }

    @Override
    public int getNumberOfPages() {
        return total;
    }

    @Override
    public PageFormat getPageFormat(int page) {
        Place place = place(page);
        return sheets(place.paper()).getPageFormat(place.page());
    }

    @Override
    public Printable getPrintable(int page) {
        return this;
    }

    @Override
    public int print(Graphics graphics, PageFormat format, int page) throws PrinterException {
        if (progress.cancelled()) {
            throw new PrinterAbortException();
        }
        if (page >= total) {
            return NO_SUCH_PAGE;
        }
        Place place = place(page);
        int drawn = sheets(place.paper()).print(graphics, format, place.page());
        progress.at(page + 1L, total);
        return drawn;
    }

    private record Place(int paper, int page) {}

    private Place place(int page) {
        int before = 0;
        for (int i = 0; i < papers.size(); i++) {
            int count = papers.get(i).pages();
            if (page < before + count) {
                return new Place(i, page - before);
            }
            before += count;
        }
        throw new IndexOutOfBoundsException(page);
    }

    private Printing.Sheets sheets(int paper) {
        Printing.Sheets now = sheets;
        if (now == null || paper != open) {
            close();
            PdfPages read = PdfPages.open(papers.get(paper).pdf().get());
            pages = read;
            now = new Printing.Sheets(read, size);
            sheets = now;
            open = paper;
        }
        return now;
    }

    @Override
    public void close() {
        PdfPages now = pages;
        if (now != null) {
            now.close();
        }
        pages = null;
        sheets = null;
        open = -1;
    }
}
