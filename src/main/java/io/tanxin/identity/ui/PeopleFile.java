package io.tanxin.identity.ui;

import io.tanxin.identity.PersonLine;
import io.tanxin.tables.ListExport;
import io.tanxin.ui.KeysetRows;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The list of people as a file. */
final class PeopleFile {

    private PeopleFile() {}

    /** @param say a key's words in the reader's language */
    static ListExport<PersonLine, PersonLine.Key> of(
            UnaryOperator<String> say, KeysetRows.Page<PersonLine, PersonLine.Key> page, Map<String, String> narrowed) {
        return new ListExport<>(
                "people",
                say.apply("identity.people"),
                List.of(
                        new ListExport.Column<>(say.apply("identity.name"), PersonLine::name),
                        new ListExport.Column<>(
                                say.apply("identity.side"), row -> say.apply("words.side." + row.side())),
                        new ListExport.Column<>(
                                say.apply("identity.roles"),
                                row -> row.roles().stream()
                                        .sorted()
                                        .map(role -> say.apply("words.role." + role))
                                        .collect(Collectors.joining(", "))),
                        new ListExport.Column<>(say.apply("identity.email"), PersonLine::email),
                        new ListExport.Column<>(say.apply("identity.userName"), PersonLine::userName),
                        new ListExport.Column<>(say.apply("identity.phone"), PersonLine::phone),
                        new ListExport.Column<>(
                                say.apply("identity.state"), row -> say.apply("identity.state." + row.state()))),
                page,
                PersonLine::key,
                narrowed);
    }
}
