/**
 * The database that comes along: a real MySQL server, started and stopped with the program, for trying and for tests.
 *
 * <p>Nothing here is called by other modules. They get a {@code DataSource}; whether it leads to this server or to one
 * given by {@code spring.datasource.url} is none of their business.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.tanxin.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
