package id.simpul.referral;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place people can be referred to.
 *
 * @param id row
 * @param name for lists
 * @param kind code list {@code jenis_tujuan}
 * @param addressee as after "Yth."
 * @param place as after "di"
 * @param phone null if not known
 * @param services codes of the services it answers
 * @param days working days until an answer is due
 * @param more what else is to be known before somebody is sent there
 */
public record Destination(
        long id,
        String name,
        String kind,
        String addressee,
        String place,
        @Nullable String phone,
        List<String> services,
        int days,
        More more) {
    /** Where a destination is kept. */
    public enum Source {
        /** In the directory. */
        DIRECTORY,
        /** Among the outlets of the food programme. */
        OUTLET,
        /** Among the joint business groups. */
        KUBE
    }

    /**
     * Places in an institution or course, as somebody said on a day.
     *
     * @param total null if not known
     * @param free null if not known
     * @param on when it was said; null if not recorded
     */
    public record Capacity(
            @Nullable Integer total,
            @Nullable Integer free,
            @Nullable LocalDate on) {
        /** Nothing is known. */
        public static final Capacity UNKNOWN = new Capacity(null, null, null);
    }

    /**
     * What else is to be known.
     *
     * @param source where it is kept, and so where it is changed
     * @param office Kemendagri code without dots where it is an office; null else
     * @param contact whom to ask for; null if not known
     * @param whatsapp null if not known
     * @param hours opening hours in words; null if not known
     * @param capacity places
     * @param requirements codes of list {@code berkas} that it asks for
     * @param requirementNote what else it asks for; null for nothing
     * @param law the law or decree it works on; null if not recorded
     * @param note anything else
     * @param retired since when nobody is referred there any more, and why; null while it is in use
     */
    public record More(
            Source source,
            @Nullable String office,
            @Nullable String contact,
            @Nullable String whatsapp,
            @Nullable String hours,
            Capacity capacity,
            List<String> requirements,
            @Nullable String requirementNote,
            @Nullable String law,
            @Nullable String note,
            Referral.@Nullable Ended retired) {
        /** Nothing more is known. */
        public static final More NOTHING =
                new More(Source.DIRECTORY, null, null, null, null, Capacity.UNKNOWN, List.of(), null, null, null, null);

        public More {
            requirements = List.copyOf(requirements);
        }
    }

    public Destination {
        services = List.copyOf(services);
    }

    /** A place of which nothing more is known. */
    public Destination(
            long id,
            String name,
            String kind,
            String addressee,
            String place,
            @Nullable String phone,
            List<String> services,
            int days) {
        this(id, name, kind, addressee, place, phone, services, days, More.NOTHING);
    }

    /** As it is kept with a referral made today. */
    public Organisation snapshot() {
        return new Organisation(name, addressee, place, phone == null ? more.whatsapp() : phone, more.office());
    }

    /** What it asks for and {@code brought}, codes of list {@code berkas}, does not have. */
    public List<String> missing(List<String> brought) {
        return more.requirements().stream()
                .filter(code -> !brought.contains(code))
                .toList();
    }

    /** Whether nobody is referred there any more. */
    public boolean retired() {
        return more.retired() != null;
    }
}
