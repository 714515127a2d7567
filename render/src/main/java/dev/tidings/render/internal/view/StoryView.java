// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.view;

import dev.tidings.render.internal.view.CardView.FreshnessView;
import dev.tidings.render.internal.view.CardView.SourceLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story page, ready but for its form.
 *
 * @param shell what surrounds it
 * @param source the leading publisher
 * @param freshness how fresh it is
 * @param latency how long collection took, or why that is not known
 * @param headline in the reader's language where there is a supported one
 * @param headlineClaim the evidence of a headline that is not the publisher's own; null for one that is
 * @param originalHeadline the publisher's own, when another one leads the page
 * @param corrected when a cited article was corrected or withdrawn; null for never
 * @param corrections what was changed or taken back, newest first
 * @param share ways to share it
 * @param shareUrl what is shared; null when there is no safe address
 * @param original the way to the original
 * @param topics with their pages
 * @param entities who and what it is about, with their pages where they have one
 * @param slug its stable name
 * @param picture of the leading article; null for none
 * @param hook one line
 * @param tldr thirty seconds, three parts
 * @param audiences who should care
 * @param provenance what made the insight
 * @param takeaways the main claims
 * @param contradictions what publishers state differently
 * @param implications what may come
 * @param timeline what happened when
 * @param timelinePicture the same as a picture; null when there is nothing to compare
 * @param withheld what the gate did not let through
 * @param articles the coverage
 * @param coverage who reported when; null for one article
 * @param importance why it stands where it stands
 * @param recap the weekly edition
 * @param related other stories
 * @param rights attribution, rights and notice
 */
public record StoryView(
        Shell shell,
        SourceLine source,
        FreshnessView freshness,
        Latency latency,
        Text headline,
        @Nullable ClaimView headlineClaim,
        Part<Text> originalHeadline,
        @Nullable String corrected,
        List<CorrectionView> corrections,
        List<LinkView> share,
        @Nullable String shareUrl,
        LinkView original,
        Part<LinkView> topics,
        List<LinkView> entities,
        String slug,
        @Nullable LeadPicture picture,
        Part<ClaimView> hook,
        List<Titled> tldr,
        Part<AudienceView> audiences,
        List<String> provenance,
        Part<ClaimView> takeaways,
        List<ContradictionView> contradictions,
        Part<ImplicationView> implications,
        Part<TimelineView> timeline,
        Picture.@Nullable Timeline timelinePicture,
        Part<String> withheld,
        List<ArticleLine> articles,
        Picture.@Nullable Coverage coverage,
        ImportanceView importance,
        Part<LinkView> recap,
        Part<CardView> related,
        List<Text> rights) {

    /**
     * A picture of which the site has a copy.
     *
     * @param href the copy
     * @param alt what it is, for those who do not see it
     * @param credit whose it is
     */
    public record LeadPicture(String href, String alt, String credit) {}

    /** The same with further properties for previews. */
    public StoryView withMeta(List<Meta> meta) {
        return new StoryView(
                shell.withMeta(meta),
                source,
                freshness,
                latency,
                headline,
                headlineClaim,
                originalHeadline,
                corrected,
                corrections,
                share,
                shareUrl,
                original,
                topics,
                entities,
                slug,
                picture,
                hook,
                tldr,
                audiences,
                provenance,
                takeaways,
                contradictions,
                implications,
                timeline,
                timelinePicture,
                withheld,
                articles,
                coverage,
                importance,
                recap,
                related,
                rights);
    }

    /**
     * Collection latency.
     *
     * @param text the time, or why there is none
     * @param known whether there is one
     */
    public record Latency(String text, boolean known) {}

    /**
     * Claims under a title.
     *
     * @param title the title
     * @param claims the claims, or why there are none
     */
    public record Titled(String title, Part<ClaimView> claims) {}

    /**
     * Who should care.
     *
     * @param label the audience
     * @param reason the rule that says so
     * @param quotes where it matched
     */
    public record AudienceView(String label, String reason, List<ClaimView.Quote> quotes) {}

    /**
     * Something that publishers state differently.
     *
     * @param subject what it is about
     * @param kind number, date or name, in words
     * @param positions the sides
     */
    public record ContradictionView(Text subject, String kind, List<Side> positions) {}

    /**
     * One side of a contradiction.
     *
     * @param value what it states
     * @param publisher who states it
     * @param claim the sentence; null when it may not be shown
     */
    public record Side(Text value, Text publisher, @Nullable ClaimView claim) {}

    /**
     * A prediction.
     *
     * @param claim attributed
     * @param rationale why
     * @param horizon by when; null when not said
     * @param likelihood how likely; null when not said
     */
    public record ImplicationView(
            ClaimView claim,
            List<ClaimView> rationale,
            @Nullable String horizon,
            @Nullable String likelihood) {}

    /**
     * Something that happened, or is due.
     *
     * @param date in words
     * @param datetime as HTML's time element reads it; null when it cannot
     * @param claim what happened
     * @param publishers who states it
     * @param future whether it lies ahead of the page's time
     */
    public record TimelineView(
            String date, @Nullable String datetime, ClaimView claim, List<Text> publishers, boolean future) {}

    /**
     * An article of the coverage.
     *
     * @param number its number on the page
     * @param source who published it
     * @param title with the original
     * @param byline the authors; null for none
     * @param date when it was published; null when not known
     * @param latency how long collection took, or why that is not known
     * @param excerpt how it begins; null when rights or text allow none
     * @param copies the same article elsewhere
     * @param corrected when it was corrected; null for never
     */
    public record ArticleLine(
            int number,
            SourceLine source,
            LinkView title,
            @Nullable Text byline,
            @Nullable String date,
            String latency,
            @Nullable Text excerpt,
            List<LinkView> copies,
            @Nullable String corrected) {}
}
