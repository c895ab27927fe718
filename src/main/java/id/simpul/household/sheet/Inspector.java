package id.simpul.household.sheet;

import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a list through once: where its titles are, what its columns hold, what they may mean. */
final class Inspector {
    /** Titles stand within the first rows that are not blank. */
    private static final int HEAD_WITHIN = 30;

    private static final int SAMPLE = 100;
    private static final int PROGRESS_STEP = 1000;
    private static final Pattern ORDINAL = Pattern.compile("\\(?([0-9]{1,3})\\)?");
    private static final Pattern DATA = Pattern.compile("[0-9][0-9.,/\\-\\s]*");

    private final Headings headings;
    private final LocalDate today;

    Inspector(Headings headings, LocalDate today) {
        this.headings = headings;
        this.today = today;
    }

    /**
     * Inspects a sheet of {@code file}.
     *
     * @param wanted which sheet; null: the first that is shown and has something
     * @param headRow which row has the titles; null: find it
     */
    Inspection inspect(Path file, @Nullable Integer wanted, @Nullable Long headRow, Progress progress) {
        try (SheetFile open = SheetFile.open(file, progress)) {
            List<SheetFile.Sheet> sheets = open.sheets();
            SheetFile.Sheet sheet = wanted == null ? first(open, sheets) : sheets.get(wanted);
            var reader = new Reader(headRow, progress);
            open.read(sheet.index(), reader);
            reader.end();
            if (reader.rows == 0) {
                throw new Refusal(new SheetProblem.Empty(String.valueOf(file.getFileName())));
            }
            return new Inspection(
                    file,
                    sha256(file),
                    sheets,
                    sheet,
                    open.reading(),
                    reader.head,
                    reader.heads,
                    reader.columns,
                    reader.sample,
                    reader.rows,
                    reader.hidden,
                    signature(reader.heads),
                    new Mapping(reader.kind(), reader.proposed, Map.of(), null).with(reader.kind()),
                    null);
        }
    }

    private static SheetFile.Sheet first(SheetFile open, List<SheetFile.Sheet> sheets) {
        for (boolean hidden : new boolean[] {false, true}) {
            for (SheetFile.Sheet sheet : sheets) {
                boolean[] some = new boolean[1];
                if (sheet.hidden() == hidden) {
                    open.read(sheet.index(), row -> {
                        some[0] = true;
                        return false;
                    });
                }
                if (some[0]) {
                    return sheet;
                }
            }
        }
        if (sheets.isEmpty()) {
            throw new Refusal(new SheetProblem.Empty(""));
        }
        return sheets.getFirst();
    }

    static String sha256(Path file) {
        try (InputStream in = Files.newInputStream(file);
                var digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (IOException fault) {
            throw new Refusal(new SheetProblem.Unreadable(String.valueOf(file.getFileName())));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String signature(List<String> heads) {
        String keys = String.join(
                "\n",
                heads.stream().map(Words::key).sorted(Comparator.naturalOrder()).toList());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(keys.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether {@code row} only numbers the columns, as forms do below their titles. */
    static boolean numbering(SheetRow row) {
        int seen = 0;
        for (int i = 0; i < row.cells().size(); i++) {
            String text = row.cell(i).text();
            if (!text.isEmpty()) {
                var ordinal = ORDINAL.matcher(text);
                if (!ordinal.matches() || Math.abs(Integer.parseInt(ordinal.group(1)) - i - 1) > 1) {
                    return false;
                }
                seen++;
            }
        }
        return seen > 2;
    }

    private final class Reader implements SheetFile.RowSink {
        private final @Nullable Long wantedHead;
        private final Progress progress;
        private final List<SheetRow> first = new ArrayList<>();
        private final List<SheetRow> sample = new ArrayList<>();
        private final List<ColumnProfile> columns = new ArrayList<>();
        private List<String> heads = new ArrayList<>();
        private Map<Integer, Mapping.Column> proposed = Map.of();
        private OptionalInt nik = OptionalInt.empty();
        private long head;
        private long rows;
        private long hidden;
        private boolean begun;

        Reader(@Nullable Long wantedHead, Progress progress) {
            this.wantedHead = wantedHead;
            this.progress = progress;
        }

        @Override
        public boolean row(SheetRow row) {
            if (!begun) {
                first.add(row);
                boolean enough =
                        wantedHead == null ? first.size() >= HEAD_WITHIN : row.number() > Math.max(1, wantedHead);
                if (enough) {
                    begin();
                }
                return true;
            }
            data(row);
            return true;
        }

        void end() {
            if (!begun) {
                begin();
            }
            while (heads.size() < columns.size()) {
                heads.add(SheetRow.letters(heads.size()));
            }
            while (columns.size() < heads.size()) {
                columns.add(new ColumnProfile());
            }
        }

        private void begin() {
            begun = true;
            SheetRow titles = wantedHead == null
                    ? headRow()
                    : first.stream()
                            .filter(row -> row.number() == wantedHead)
                            .findFirst()
                            .orElse(null);
            head = titles == null ? 0 : titles.number();
            if (titles != null) {
                for (int i = 0; i < titles.cells().size(); i++) {
                    String title = titles.cell(i).text().replaceAll("\\s+", " ");
                    heads.add(title.isEmpty() ? SheetRow.letters(i) : title);
                }
            }
            proposed = headings.propose(heads);
            nik = proposed.entrySet().stream()
                    .filter(column -> column.getValue().field() == SheetField.NIK)
                    .mapToInt(Map.Entry::getKey)
                    .findFirst();
            first.stream().filter(row -> row.number() > head).forEach(this::data);
        }

        /** The row with the most titles that are known; without any, the first that looks like words above data. */
        private @Nullable SheetRow headRow() {
            SheetRow best = null;
            long most = 0;
            for (SheetRow row : first) {
                long known = row.cells().stream()
                        .filter(cell -> cell.kind() == SheetCell.Kind.TEXT
                                && headings.exact(cell.text()).isPresent())
                        .count();
                if (known > most) {
                    most = known;
                    best = row;
                }
            }
            if (most > 1 || (best != null && filled(best) <= 3)) {
                return best;
            }
            return first.stream()
                    .filter(row -> row.cells().stream()
                            .allMatch(cell -> cell.empty()
                                    || (cell.kind() == SheetCell.Kind.TEXT
                                            && !DATA.matcher(cell.text()).matches())))
                    .max(Comparator.comparingLong(Reader::filled).thenComparingLong(row -> -row.number()))
                    .filter(row -> filled(row) > 1 || first.size() == 1)
                    .orElse(null);
        }

        private static long filled(SheetRow row) {
            return row.cells().stream().filter(cell -> !cell.empty()).count();
        }

        private void data(SheetRow row) {
            if (rows == 0 && numbering(row)) {
                return;
            }
            rows++;
            hidden += row.hidden() ? 1 : 0;
            if (sample.size() < SAMPLE) {
                sample.add(row);
            }
            String number = nik.isPresent()
                    ? IdentityNumber.read(row.cell(nik.getAsInt()), false).digits()
                    : "";
            for (int i = 0; i < row.cells().size(); i++) {
                while (columns.size() <= i) {
                    columns.add(new ColumnProfile());
                }
                columns.get(i).add(row.cell(i), number, today);
            }
            if (rows % PROGRESS_STEP == 0) {
                progress.at(rows, 0);
                progress.check();
            }
        }

        /** Lists of recipients name a programme and no relation; lists of families one person a family. */
        private ListKind kind() {
            boolean programme = has(SheetField.PROGRAMME) || has(SheetField.COMPONENT);
            boolean person = has(SheetField.NAME) && (has(SheetField.BIRTH_DATE) || has(SheetField.SEX));
            if (programme
                    || (!person && !has(SheetField.ADDRESS) && !has(SheetField.VILLAGE) && !has(SheetField.NAME))) {
                return ListKind.PARTICIPATIONS;
            }
            boolean houses =
                    proposed.values().stream().anyMatch(column -> column.field().part() == SheetField.Part.HOUSE);
            boolean members = has(SheetField.RELATION)
                    || (has(SheetField.KK) && has(SheetField.BIRTH_DATE) && !houses && !headOfFamily());
            return members ? ListKind.MEMBERS : ListKind.FAMILIES;
        }

        /** A title such as "Nama Kepala Keluarga" says that there is one row a family. */
        private boolean headOfFamily() {
            return proposed.entrySet().stream()
                    .filter(column -> column.getValue().field() == SheetField.NAME)
                    .anyMatch(column -> Words.key(heads.get(column.getKey())).contains("kepala"));
        }

        private boolean has(SheetField field) {
            return proposed.values().stream().anyMatch(column -> column.field() == field);
        }
    }
}
