package io.tanxin.views;

import java.io.Serializable;

/**
 * A list's filter under a name.
 *
 * @param query as it stands in the address: {@code stage=growing&city=%E6%9D%AD%E5%B7%9E}
 * @param owner whose it is, by name
 * @param mine whether the reader may change it
 * @param shared offered to all who open the list
 * @param start the list opens with it for this reader
 */
public record SavedView(long id, String name, String query, String owner, boolean mine, boolean shared, boolean start)
        implements Serializable {}
