// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

/** An adapter of a service that may be asked elsewhere than by default. */
abstract class ServiceSource<S extends ServiceSource<S>> extends WebSource<S> {
    ServiceSource(Setup setup) {
        super(setup);
    }

    /**
     * With another place to ask: a mirror, an account's own server, {@code https://HOST/api/v3} for GitHub Enterprise.
     *
     * @throws IllegalArgumentException when it is no http(s) address, or has a query
     */
    public final S withEndpoint(String address) {
        return with(setup.at(Names.endpoint(address)));
    }

    /** The address of a path and query at the service. */
    final String at(String path) {
        return setup.endpoint() + path;
    }
}
