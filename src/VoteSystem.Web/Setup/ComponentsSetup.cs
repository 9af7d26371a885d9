using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoteSystem.Web.Components;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Setup;

/// <summary>What the layouts and components of the pages need.</summary>
public static class ComponentsSetup
{
    /// <summary>Adds the frame of a page and closes the sample page <c>/design</c> where the configuration says <c>Design:Page=false</c>.</summary>
    public static WebApplicationBuilder AddComponents(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<PageFrame>();
        builder.Services.AddOptions<MvcOptions>().Configure<Words>(SpeakOfBadInput);
        if (!builder.Configuration.GetValue("Design:Page", true))
            builder.Services.Configure<RazorPagesOptions>(options =>
                options.Conventions.AddFolderRouteModelConvention("/Design", page => page.Selectors.Clear()));
        return builder;
    }

    /// <summary>What was typed into a field of numbers or dates and is none, said in the reader's language.</summary>
    private static void SpeakOfBadInput(MvcOptions options, Words words)
    {
        // What must be filled in is said by the validators, with the field's name.
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => words["Form.NotUnderstood", value]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => words["Form.NotUnderstood", value]);
        messages.SetValueIsInvalidAccessor(value => words["Form.NotUnderstood", value]);
        messages.SetUnknownValueIsInvalidAccessor(_ => words["Form.NotFilled"]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => words["Form.NotFilled"]);
        messages.SetValueMustNotBeNullAccessor(_ => words["Form.NotFilled"]);
        messages.SetMissingBindRequiredValueAccessor(_ => words["Form.NotFilled"]);
        messages.SetValueMustBeANumberAccessor(_ => words["Form.NotANumber"]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => words["Form.NotANumber"]);
    }
}
