// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.cli;

import dev.tidings.core.url.UrlIdentity;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ObjectNode;

/** {@code {id, url}} to {@code {id, canonicalUrl, identityKey}}. */
@Command(name = "url", description = "Says which addresses lead to one page.", mixinStandardHelpOptions = true)
final class UrlCommand extends JsonLinesCommand {
    private final UrlIdentity urls = UrlIdentity.standard();

    @Override
    ObjectNode answer(ObjectNode line) {
        String url = text(line, "url");
        return reply(line).put("canonicalUrl", urls.canonicalUrl(url)).put("identityKey", urls.identityKey(url));
    }
}
