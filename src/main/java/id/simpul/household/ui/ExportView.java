package id.simpul.household.ui;

import id.simpul.household.FamilyFilter;
import id.simpul.household.sheet.ListKind;
import id.simpul.household.sheet.SheetExport;
import id.simpul.household.sheet.SheetFormat;
import id.simpul.kernel.Capability;
import id.simpul.l10n.text.SheetText;
import id.simpul.screen.Buttons;
import id.simpul.screen.PageJob;
import id.simpul.screen.Screen;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import id.simpul.screen.form.FormPage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Saves families, members or participations as a list; identity numbers in full only for a reason. */
public final class ExportView {
    private final Ui ui;
    private final SheetServices services;
    private final FamilyFilter filter;
    private final Form form;
    private final Field<ListKind> kind;
    private final Field<SheetFormat> format;
    private final @Nullable Field<Boolean> full;
    private final @Nullable Field<String> reason;
    private final Label subtitle = new Label();
    private final PageJob job;
    private final Button save;
    private final FormPage page;

    /** The export of the families of {@code route}. */
    public ExportView(Ui ui, SheetServices services, ExportRoute route) {
        this.ui = ui;
        this.services = services;
        this.filter = route.filter();
        this.form = new Form(ui);
        this.job = new PageJob(ui, this::node);
        form.section(SheetText.EXPORT_SECTION);
        kind = form.segments(SheetText.EXPORT_KIND, List.of(ListKind.values()), ListKind::name, k -> ui.text(k.title()))
                .required()
                .span(12);
        kind.set(ListKind.FAMILIES);
        format = form.segments(
                        SheetText.EXPORT_FORMAT, List.of(SheetFormat.values()), SheetFormat::name, SheetFormat::name)
                .required()
                .span(12)
                .help(SheetText.EXPORT_FORMAT_HELP);
        format.set(SheetFormat.XLSX);
        boolean mayUnmask = services.actor().may(Capability.UNMASK_IDENTITY);
        full = mayUnmask ? form.check(SheetText.EXPORT_FULL).span(12).help(SheetText.EXPORT_FULL_HELP) : null;
        reason = mayUnmask ? form.text(SheetText.EXPORT_REASON).span(12).help(SheetText.EXPORT_REASON_HELP) : null;
        if (full != null && reason != null) {
            Field<String> why = reason;
            why.show(false);
            full.onChange(wanted -> why.show(wanted.orElse(false)));
        }
        save = form.submit(SheetText.EXPORT_SAVE, this::save);
        page = new FormPage(ui, ui.text(SheetText.EXPORT_TITLE), subtitle)
                .content(form.node(), job.node())
                .foot(
                        save,
                        Buttons.secondary(
                                ui.text(SheetText.EXPORT_CANCEL),
                                () -> ui.navigator().back()));
    }

    /** The screen. */
    public Screen screen() {
        return Screen.of(ui.text(SheetText.EXPORT_TITLE), page.node())
                .onShow(this::count)
                .focus(form.first());
    }

    private VBox node() {
        return page.node();
    }

    private void count() {
        ui.jobs()
                .run(SheetText.JOB_LOAD, progress -> services.exports().count(services.actor(), filter))
                .then(count -> subtitle.setText(ui.text(
                        filter.equals(FamilyFilter.ALL) ? SheetText.EXPORT_SUBTITLE_ALL : SheetText.EXPORT_SUBTITLE,
                        ui.formats().number(count))))
                .orShow();
    }

    private void save() {
        String why = "";
        if (full != null && reason != null && full.value().orElse(false)) {
            why = reason.value().map(String::strip).orElse("");
            if (why.isEmpty()) {
                reason.error(ui.text(SheetText.EXPORT_REASON_NEEDED));
                reason.focus();
                return;
            }
        }
        var order = new SheetExport.Order(
                kind.value().orElseThrow(), filter, format.value().orElseThrow(), why);
        String name = ui.text(
                        SheetText.EXPORT_NAME,
                        ui.text(order.kind().title()).toLowerCase(Locale.ROOT).replace(' ', '-'))
                + "-" + LocalDate.now(ui.clock()) + "." + order.format().ending();
        SheetText files = switch (order.format()) {
            case XLSX -> SheetText.XLSX_FILES;
            case ODS -> SheetText.ODS_FILES;
            case CSV -> SheetText.CSV_FILES;
        };
        services.files()
                .save(
                        ui.text(SheetText.EXPORT_CHOOSE),
                        name,
                        ui.text(files),
                        order.format().ending())
                .ifPresent(file -> write(order, file));
    }

    private void write(SheetExport.Order order, Path file) {
        job.run(
                SheetText.JOB_EXPORT,
                progress -> services.exports().write(services.actor(), order, ui.texts(), file, progress),
                rows -> {
                    ui.snackbar()
                            .show(ui.text(
                                    SheetText.EXPORT_DONE,
                                    ui.formats().number(rows),
                                    String.valueOf(file.getFileName())));
                    ui.navigator().back();
                },
                form::refused);
    }
}
