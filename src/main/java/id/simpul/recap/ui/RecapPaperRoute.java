package id.simpul.recap.ui;

import id.simpul.recap.MonthlyRecap.Grouping;
import id.simpul.screen.Route;
import java.time.YearMonth;

/** The recap of a month as it will be printed. */
public record RecapPaperRoute(YearMonth month, Grouping grouping) implements Route {
    @Override
    public Route place() {
        return new RecapRoute();
    }
}
