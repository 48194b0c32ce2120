namespace Ideation.Domain.Juries.Numerics;

/// <summary>ln Γ, ψ and ln B for positive arguments (Abramowitz and Stegun, 6.1.41, 6.3.18): raised by recurrence, then Stirling's series.</summary>
internal static class Gamma
{
    private const double Raised = 12;

    public static double LogBeta(double a, double b) => Log(a) + Log(b) - Log(a + b);

    public static double Log(double x)
    {
        var shift = 0.0;
        for (; x < Raised; x++)
            shift -= Math.Log(x);

        var y = 1 / (x * x);
        var series = (1.0 / 12 - y * (1.0 / 360 - y * (1.0 / 1260 - y * (1.0 / 1680 - y * (1.0 / 1188 - y * 691.0 / 360360))))) / x;
        return shift + (x - 0.5) * Math.Log(x) - x + 0.5 * Math.Log(2 * Math.PI) + series;
    }

    public static double Digamma(double x)
    {
        var shift = 0.0;
        for (; x < Raised; x++)
            shift -= 1 / x;

        var y = 1 / (x * x);
        var series = y * (1.0 / 12 - y * (1.0 / 120 - y * (1.0 / 252 - y * (1.0 / 240 - y * (1.0 / 132 - y * 691.0 / 32760)))));
        return shift + Math.Log(x) - 0.5 / x - series;
    }
}
