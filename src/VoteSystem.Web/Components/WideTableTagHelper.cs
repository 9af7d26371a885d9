using Microsoft.AspNetCore.Razor.TagHelpers;

namespace VoteSystem.Web.Components;

/// <summary>A table that scrolls sideways in its frame can be scrolled with the keyboard: <c>&lt;div class="table-wrap"&gt;</c> takes the focus.</summary>
/// <remarks>Tables that turn into cards on a phone never scroll and stay out of the order of Tab.</remarks>
[HtmlTargetElement("div", Attributes = "[class='table-wrap']")]
public sealed class WideTableTagHelper : TagHelper
{
    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Attributes.SetAttribute("tabindex", "0");
}
