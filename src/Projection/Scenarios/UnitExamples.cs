namespace Projection.Scenarios;

/// <summary>A printed unit to suggest for each base unit.</summary>
internal static class UnitExamples
{
    public static string For(Unit unit) => unit.Text switch
    {
        "VND" => "nghìn tỷ đồng",
        "person" => "nghìn người",
        "VND/person" => "triệu đồng/người",
        "USD" => "triệu USD",
        "USD/person" => "USD/người",
        _ => unit.Text,
    };
}
