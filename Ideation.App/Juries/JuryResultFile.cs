using System.Text.Json.Nodes;
using Ideation.Domain.Juries.Results;

namespace Ideation.App.Juries;

/// <summary>A jury's result, <c>ideation-jury-result/1</c>, as it is printed.</summary>
internal sealed record JuryResultFile(
    string Format,
    IReadOnlyList<ProjectLine> Projects,
    IReadOnlyList<JurorLine> Jurors,
    ModelLine? Model,
    AgreementLine Agreement,
    bool Connected,
    IReadOnlyList<IReadOnlyList<int>> Components,
    Stability Stability,
    StrengthsLine? Comparisons,
    IReadOnlyList<IReadOnlyList<int>> Ranking,
    IReadOnlyList<DecisionLine> Decisions,
    IReadOnlyList<ExplanationLine> Explanation)
{
    public const string Version = "ideation-jury-result/1";

    public static JuryResultFile Of(JuryResult result, JuryNames names)
    {
        var standing = result.Standing;
        var (agreement, icc) = (result.Agreement, result.Agreement.Icc);
        return new JuryResultFile(
            Version,
            result.Projects,
            result.Jurors,
            standing.Severity is { } fit ? new ModelLine(fit.Mu.Value, fit.Mu.StandardError, fit.SdProject, fit.SdJuror, fit.SdResidual, fit.Deviance) : null,
            new AgreementLine(agreement.KendallW, agreement.KrippendorffInterval, agreement.KrippendorffNominal,
                new IccLine(icc.Icc1, icc.Icc2, icc.Icc3, icc.Icc1K, icc.Icc2K, icc.Icc3K)),
            standing.IsConnected,
            standing.Components,
            result.Stability,
            standing.Compared is { } compared ? new StrengthsLine(Word(compared.Model), compared.Strengths, compared.Uncertainty) : null,
            standing.Ranking,
            [.. standing.Decisions.Select(decision =>
                new DecisionLine("tie", decision.Among, decision.Rule.ToString(), decision.Chosen, decision.Order, decision.Reason))],
            [.. result.Explanation.Select(sentence => new ExplanationLine(
                sentence.Key, JuryArguments.AsJson(sentence), names.Say(sentence, "fr"), names.Say(sentence, "en")))]);
    }

    private static string Word(ComparisonModel model) => model switch
    {
        ComparisonModel.BradleyTerry => "bradley-terry",
        ComparisonModel.CrowdBradleyTerry => "crowd-bt",
        ComparisonModel.PlackettLuce => "plackett-luce",
        _ => throw new ArgumentOutOfRangeException(nameof(model), model, "Say how this model is written."),
    };
}

internal sealed record ModelLine(double Mu, double MuStandardError, double SdProject, double SdJuror, double SdResidual, double Deviance);

internal sealed record AgreementLine(double? KendallW, double? KrippendorffInterval, double? KrippendorffNominal, IccLine Icc);

internal sealed record IccLine(double? Icc1, double? Icc2, double? Icc3, double? Icc1k, double? Icc2k, double? Icc3k);

internal sealed record StrengthsLine(string Model, IReadOnlyList<double> Strengths, IReadOnlyList<double> Uncertainty);

internal sealed record DecisionLine(
    string Kind, IReadOnlyList<int> Among, string Rule, int? Chosen, IReadOnlyList<IReadOnlyList<int>> Order, string? Reason);

internal sealed record ExplanationLine(string Key, JsonObject Args, string Fr, string En);
