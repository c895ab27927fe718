package id.simpul.household.ui;

import id.simpul.household.Codes;
import id.simpul.household.Coordinates;
import id.simpul.household.Family;
import id.simpul.household.NewPhoto;
import id.simpul.household.Photo;
import id.simpul.household.PhotoDesk;
import id.simpul.household.PhotoDetails;
import id.simpul.household.PhotoProblem;
import id.simpul.household.PreparedPhoto;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Problem;
import id.simpul.kernel.Refusal;
import id.simpul.l10n.text.HouseholdText;
import id.simpul.l10n.text.PhotoText;
import id.simpul.reference.Code;
import id.simpul.screen.FilePicker;
import id.simpul.screen.Note;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.input.Clipboard;
import org.jspecify.annotations.Nullable;

/** Brings photos in: reads and shrinks them away from the screen, then asks what they show. */
final class PhotoAdding {
    private static final List<String> ENDINGS =
            List.of("jpg", "jpeg", "png", "webp", "bmp", "gif", "JPG", "JPEG", "PNG", "WEBP");

    private final Ui ui;
    private final Actor actor;
    private final PhotoDesk desk;
    private final FamilyWords words;
    private final FilePicker picker;
    private final ActForm acts;
    private final @Nullable Long visit;

    /** What came of a file: a photo, or why not. */
    private record Read(
            String name,
            @Nullable PreparedPhoto photo,
            @Nullable Problem problem) {}

    PhotoAdding(Ui ui, Actor actor, PhotoDesk desk, FamilyWords words, FilePicker picker, ActForm acts) {
        this(ui, actor, desk, words, picker, acts, null);
    }

    /** {@code visit}: row of the home visit at which they were taken; null: none. */
    PhotoAdding(
            Ui ui,
            Actor actor,
            PhotoDesk desk,
            FamilyWords words,
            FilePicker picker,
            ActForm acts,
            @Nullable Long visit) {
        this.ui = ui;
        this.actor = actor;
        this.desk = desk;
        this.words = words;
        this.picker = picker;
        this.acts = acts;
        this.visit = visit;
    }

    void choose(Family family) {
        List<Path> files = picker.openSeveral(ui.text(PhotoText.CHOOSE), ui.text(PhotoText.FILES), ENDINGS);
        if (!files.isEmpty()) {
            files(family, files);
        }
    }

    void files(Family family, List<Path> files) {
        ui.jobs()
                .run(PhotoText.JOB_READ, progress -> {
                    List<Read> read = new ArrayList<>();
                    for (Path file : files) {
                        read.add(read(file.getFileName().toString(), () -> PreparedPhoto.of(bytes(file))));
                        progress.at(read.size(), files.size());
                    }
                    return read;
                })
                .then(read -> describe(family, read))
                .orShow();
    }

    /** The picture or the files in the clipboard. */
    void paste(Family family, Clipboard clipboard) {
        if (clipboard.hasFiles()) {
            files(family, clipboard.getFiles().stream().map(File::toPath).toList());
        } else if (clipboard.hasImage()) {
            BufferedImage picture = copied(clipboard.getImage());
            ui.jobs()
                    .run(
                            PhotoText.JOB_READ,
                            progress -> List.of(read(ui.text(PhotoText.PASTED), () -> PreparedPhoto.of(picture))))
                    .then(read -> describe(family, read))
                    .orShow();
        } else {
            ui.snackbar().show(ui.text(PhotoText.NOTHING_PASTED));
        }
    }

    private static BufferedImage copied(Image image) {
        int wide = (int) image.getWidth();
        int high = (int) image.getHeight();
        var copy = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        PixelReader pixels = image.getPixelReader();
        for (int y = 0; y < high; y++) {
            for (int x = 0; x < wide; x++) {
                copy.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        return copy;
    }

    private static byte[] bytes(Path file) {
        try {
            if (Files.size(file) > PreparedPhoto.LARGEST) {
                throw new Refusal(new PhotoProblem.TooLarge());
            }
            return Files.readAllBytes(file);
        } catch (IOException gone) {
            throw new Refusal(new PhotoProblem.Unreadable());
        }
    }

    private static Read read(String name, Callable<PreparedPhoto> work) throws Exception {
        try {
            return new Read(name, work.call(), null);
        } catch (Refusal refused) {
            return new Read(name, null, refused.problem());
        }
    }

    /** Asks what the photos show; says which files cannot be used, and why. */
    private void describe(Family family, List<Read> files) {
        List<Read> good = files.stream().filter(read -> read.photo() != null).toList();
        List<Read> bad = files.stream().filter(read -> read.photo() == null).toList();
        if (good.isEmpty()) {
            ui.dialogs().show(Objects.requireNonNull(bad.getFirst().problem()));
            return;
        }
        var form = new Form(ui);
        if (!bad.isEmpty()) {
            var note = new Note(Tone.WARNING, ui.text(PhotoText.REFUSED, bad.size()));
            bad.forEach(read -> note.text(read.name() + ": "
                    + ui.text(Objects.requireNonNull(read.problem()).what())));
            form.node(note.node());
        }
        List<PreparedPhoto> photos =
                good.stream().map(read -> Objects.requireNonNull(read.photo())).toList();
        List<Field<Code>> kinds = new ArrayList<>();
        for (int i = 0; i < good.size(); i++) {
            Field<Code> kind = form.choice(
                            new Form.Asked(
                                    "photo." + i,
                                    ui.text(PhotoText.SHOWS, good.get(i).name())),
                            words.options(Codes.PHOTO),
                            Code::code,
                            code -> code.label(ui.texts()))
                    .required();
            kind.set(code(Math.min(i + 1, PhotoDetails.OTHER)));
            kinds.add(kind);
        }
        var said = new Said(form);
        said.takenOn.set(photos.stream()
                .flatMap(photo -> photo.takenOn().stream())
                .filter(day -> !day.isAfter(words.today()))
                .findFirst()
                .or(() -> Optional.of(words.today())));
        said.takenBy.set(actor.name());
        Optional<Coordinates> place =
                photos.stream().flatMap(photo -> photo.place().stream()).findFirst();
        Optional<Field<Boolean>> take = place.map(spot -> spot(form, family, spot));
        acts.open(
                PhotoText.ADD_TITLE,
                form,
                PhotoText.SAVE,
                () -> {
                    List<NewPhoto> taken = new ArrayList<>();
                    for (int i = 0; i < photos.size(); i++) {
                        int kind = kinds.get(i).value().map(Code::number).orElse(PhotoDetails.OTHER);
                        taken.add(new NewPhoto(said.details(kind, null), photos.get(i)));
                    }
                    Optional<Coordinates> spot =
                            take.flatMap(Field::value).filter(yes -> yes).flatMap(yes -> place);
                    return () -> desk.add(actor, family.id(), taken, spot.orElse(null), visit);
                },
                () -> ui.text(PhotoText.ADDED, photos.size()));
    }

    /** The camera's place is personal data: it is taken over only where the user says so, and never kept in the picture. */
    private Field<Boolean> spot(Form form, Family family, Coordinates spot) {
        Optional<Coordinates> known = family.household().details().spot();
        form.node(new Note(
                        spot.inIndonesia() ? Tone.INFO : Tone.WARNING,
                        known.map(house -> ui.text(
                                        PhotoText.SPOT_OTHER, spot.text(), Math.round(house.kilometresTo(spot) * 1000)))
                                .orElseGet(() -> ui.text(PhotoText.SPOT, spot.text())))
                .text(ui.text(PhotoText.SPOT_WHY))
                .node());
        Field<Boolean> take = form.check(PhotoText.SPOT_TAKE);
        take.set(known.isEmpty() && spot.inIndonesia());
        return take;
    }

    /** Changes what is said of a photo. */
    void describe(Family family, Photo photo) {
        var form = new Form(ui);
        Field<Code> kind = form.choice(
                        PhotoText.KIND, words.options(Codes.PHOTO), Code::code, code -> code.label(ui.texts()))
                .required();
        kind.set(code(photo.details().kind()));
        var said = new Said(form);
        said.show(photo.details());
        acts.open(
                PhotoText.DESCRIBE,
                form,
                HouseholdText.FORM_SAVE_CHANGES,
                () -> {
                    PhotoDetails after =
                            said.details(kind.value().map(Code::number).orElse(PhotoDetails.OTHER), photo.details());
                    return () -> desk.describe(actor, photo, after);
                },
                () -> ui.text(PhotoText.DESCRIBED));
    }

    /** Puts another picture in the place of one. */
    void replace(Photo photo, FamilyModel model) {
        picker.open(ui.text(PhotoText.CHOOSE), ui.text(PhotoText.FILES), ENDINGS)
                .ifPresent(file -> ui.jobs()
                        .run(PhotoText.JOB_READ, progress -> desk.replace(actor, photo, PreparedPhoto.of(bytes(file))))
                        .then(written -> {
                            model.undoable(ui.text(PhotoText.REPLACED), written.act());
                            model.load();
                        })
                        .orShow());
    }

    private Optional<Code> code(int kind) {
        return words.codes().find(Codes.PHOTO, Integer.toString(kind), words.today());
    }

    /** When, by whom, and what else there is to say. */
    private final class Said {
        private final Field<LocalDate> takenOn;
        private final Field<String> takenBy;
        private final Field<String> note;

        Said(Form form) {
            takenOn = form.date(PhotoText.TAKEN_ON)
                    .span(5)
                    .check(day -> day.isAfter(words.today())
                            ? Optional.of(ui.text(HouseholdText.FORM_FUTURE))
                            : Optional.empty());
            takenBy = form.text(PhotoText.TAKEN_BY).span(7);
            note = form.text(HouseholdText.FORM_NOTE);
        }

        void show(PhotoDetails details) {
            takenOn.set(Optional.ofNullable(details.takenOn()));
            takenBy.set(Optional.ofNullable(details.takenBy()));
            note.set(Optional.ofNullable(details.note()));
        }

        PhotoDetails details(int kind, @Nullable PhotoDetails before) {
            return new PhotoDetails(
                    kind,
                    takenOn.value().orElse(null),
                    takenBy.value().orElse(null),
                    note.value().orElse(null),
                    before == null ? null : before.person(),
                    before == null ? null : before.assessment());
        }
    }
}
