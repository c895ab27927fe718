package id.simpul.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.print.PrintService;
import javax.print.attribute.standard.Media;
import javax.print.attribute.standard.MediaSize;
import javax.print.attribute.standard.MediaSizeName;

/** Which papers a printer offers. */
final class Trays {
    // Folio as printers know it is 8.5 × 13 inches, 215.9 × 330.2 mm. The next size, 210 × 330 mm, is not F4 here.
    private static final float TOLERANCE_MM = 2.5f;

    enum Offer {
        YES,
        NO,
        UNKNOWN
    }

    private Trays() {}

    static Offer offer(PrintService service, PaperSize size) {
        if (names(service).isEmpty()) {
            return Offer.UNKNOWN;
        }
        return media(service, size).isPresent() ? Offer.YES : Offer.NO;
    }

    /** The printer's own name of the paper nearest to {@code size}. */
    static Optional<MediaSizeName> media(PrintService service, PaperSize size) {
        MediaSizeName best = null;
        float least = TOLERANCE_MM;
        for (MediaSizeName name : names(service)) {
            MediaSize offered = MediaSize.getMediaSizeForName(name);
            if (offered != null) {
                float off = Math.max(
                        Math.abs(offered.getX(MediaSize.MM) - size.widthMm()),
                        Math.abs(offered.getY(MediaSize.MM) - size.heightMm()));
                if (off <= least) {
                    least = off;
                    best = name;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static List<MediaSizeName> names(PrintService service) {
        List<MediaSizeName> names = new ArrayList<>();
        if (service.getSupportedAttributeValues(Media.class, null, null) instanceof Media[] all) {
            for (Media media : all) {
                if (media instanceof MediaSizeName name) {
                    names.add(name);
                }
            }
        }
        return names;
    }
}
