using Microsoft.Extensions.Localization;
using MudBlazor;

namespace Ideation.App.Components;

/// <summary>
/// MudBlazor's own words, from MudTexts.fr.resx and .en.resx like every other sentence.
/// </summary>
internal sealed class MudTexts(Texts texts) : MudLocalizer
{
    public override LocalizedString this[string key] =>
        texts.Has(key) ? new(key, texts[key]) : new(key, key, resourceNotFound: true);
}
