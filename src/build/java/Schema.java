import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/** The migrations, run by Flyway into a scratch file as they run on a user's machine, become jOOQ classes. */
final class Schema {
    private Schema() {}

    static void generate(Path migrations, Path scratch, Path out) throws Exception {
        Files.createDirectories(scratch);
        Path file = scratch.resolve("schema.db");
        Files.deleteIfExists(file);
        String url = "jdbc:sqlite:" + file;
        Flyway.configure()
                .dataSource(url, "", "")
                .locations("filesystem:" + migrations)
                .load()
                .migrate();
        GenerationTool.generate(new Configuration()
                .withLogging(Logging.ERROR)
                .withJdbc(new Jdbc().withDriver("org.sqlite.JDBC").withUrl(url))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.sqlite.SQLiteDatabase")
                                .withExcludes("flyway_.*|sqlite_.*|.*_fts_.*")
                                .withForcedTypes(
                                        type("BIGINT", "INTEGER|BIGINT|INT", ".*"), type("DOUBLE", "REAL|FLOAT", ".*")))
                        .withGenerate(new Generate()
                                .withComments(false)
                                .withDeprecated(false)
                                .withGlobalObjectReferences(true)
                                .withFluentSetters(true)
                                .withEmptySchemas(false))
                        .withTarget(new Target()
                                .withPackageName("id.simpul.store.jooq")
                                .withDirectory(out.toString()))));
    }

    private static ForcedType type(String name, String types, String expression) {
        return new ForcedType().withName(name).withIncludeTypes(types).withIncludeExpression(expression);
    }
}
