package id.simpul.visit.ui;

import id.simpul.screen.Route;
import java.time.LocalDate;

/** The sheets of what {@code officer} does on {@code day}. */
public record VisitSheetsRoute(LocalDate day, String officer) implements Route {}
