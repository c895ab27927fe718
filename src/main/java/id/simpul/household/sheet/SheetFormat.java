package id.simpul.household.sheet;

/** What lists are written as. */
public enum SheetFormat {
    /** Workbook of Excel, which LibreOffice reads too. */
    XLSX("xlsx"),
    /** Spreadsheet of LibreOffice. */
    ODS("ods"),
    /** Text with semicolons, in UTF-8 with a mark, as Excel with Indonesian settings reads it. */
    CSV("csv");

    private final String ending;

    SheetFormat(String ending) {
        this.ending = ending;
    }

    /** Ending of the file's name, without the dot. */
    public String ending() {
        return ending;
    }
}
