// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupLinksTest {
    private static final String BASE = "https://a.example/d/feed.xml";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            <img srcset="a.png, /b.png 2x">                      | <img srcset="https://a.example/d/a.png, https://a.example/b.png 2x">
            <img SRCSET='a.png 100w,https://c.example/x,y.png 2x'> | <img SRCSET='https://a.example/d/a.png 100w,https://c.example/x,y.png 2x'>
            <source srcset="data:image/png;base64,AA 1x, b.png 2x"> | <source srcset="data:image/png;base64,AA 1x, https://a.example/d/b.png 2x">
            <img srcset=a.png>                                   | <img srcset=https://a.example/d/a.png>
            <img srcset=" , a.png f(1,2), ,">                    | <img srcset=" , https://a.example/d/a.png f(1,2), ,">
            <link imagesrcset="a.png 1x">                        | <link imagesrcset="https://a.example/d/a.png 1x">
            <a ping="/p q,r" href=x>                             | <a ping="https://a.example/p https://a.example/d/q,r" href=https://a.example/d/x>
            <button formaction="/go">                            | <button formaction="https://a.example/go">
            <video poster="p.png" src="v.mp4">                   | <video poster="https://a.example/d/p.png" src="https://a.example/d/v.mp4">
            <blockquote cite="/q"><body background=b.gif>        | <blockquote cite="https://a.example/q"><body background=https://a.example/d/b.gif>
            <img longdesc="l" data-src="a.png" data-srcset="b 2x"> | <img longdesc="https://a.example/d/l" data-src="https://a.example/d/a.png" data-srcset="https://a.example/d/b 2x">
            <div data-src="a.png" title="/t" usemap="#m">        | <div data-src="a.png" title="/t" usemap="#m">
            <use xlink:href="s.svg">                             | <use xlink:href="https://a.example/d/s.svg">
            <a href="https&#58;//b.example/?a&#39;b">            | <a href="https&#58;//b.example/?a&#39;b">
            <a href='&#x2F;p?a=1&amp;b=&#39;'>                   | <a href='https://a.example/p?a=1&amp;b=&#39;'>
            <a href="javascript:x" src>                          | <a href="javascript:x" src>
            """)
    void makesEveryAddressOfMarkupAbsoluteAndLeavesTheRest(String html, String expected) {
        assertEquals(expected, MarkupLinks.absolute(html, BASE));
    }
}
