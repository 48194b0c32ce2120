using System.Text.Json.Serialization;

namespace Ideation.App.Juries;

/// <summary>A jury file, <c>ideation-jury/1</c>, as it is written. What it means is checked by <see cref="JuryFileReader"/>.</summary>
internal sealed class JuryFile
{
    public const string Version = "ideation-jury/1";

    public required string Format { get; set; }

    public string? Title { get; set; }

    public required string[] Projects { get; set; }

    public string[] Jurors { get; set; } = [];

    public CriterionLine[] Criteria { get; set; } = [];

    public SheetLine[] Sheets { get; set; } = [];

    public ComparisonLine[] Comparisons { get; set; } = [];

    public RankingLine[] Rankings { get; set; } = [];

    public string Adjustment { get; set; } = "none";

    public string Fit { get; set; } = "ml";

    public string? Model { get; set; }

    public double Prior { get; set; } = 0.01;

    public double Gamma { get; set; } = 0.1;

    public double Kappa { get; set; } = 0.0001;

    public double Mu { get; set; }

    public double SigmaSquared { get; set; } = 1;

    public double Alpha { get; set; } = 10;

    public double Beta { get; set; } = 1;

    public string[] Ties { get; set; } = ["declare"];

    public CastingLine[] Chair { get; set; } = [];

    public EliminationLine[] Eliminated { get; set; } = [];

    public Int128 Seed { get; set; }
}

internal sealed class CriterionLine
{
    public required string Name { get; set; }

    public double Weight { get; set; } = 1;

    public required double Min { get; set; }

    public required double Max { get; set; }
}

internal sealed class SheetLine
{
    public required int Juror { get; set; }

    public required int Project { get; set; }

    public double?[]? Marks { get; set; }

    public double? Score { get; set; }

    public bool Recused { get; set; }
}

internal sealed class ComparisonLine
{
    public required int Juror { get; set; }

    public required int Winner { get; set; }

    public required int Loser { get; set; }
}

internal sealed class RankingLine
{
    public required int Juror { get; set; }

    public required int[] Order { get; set; }
}

internal sealed class CastingLine
{
    public required int[] Among { get; set; }

    public required int First { get; set; }

    public string? Reason { get; set; }
}

internal sealed class EliminationLine
{
    public required int Project { get; set; }

    public string? Reason { get; set; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(JuryFile))]
[JsonSerializable(typeof(JuryResultFile))]
internal sealed partial class JuryJson : JsonSerializerContext;
