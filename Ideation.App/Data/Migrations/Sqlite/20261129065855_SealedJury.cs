using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ideation.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SealedJury : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "SealedFile",
                table: "Juries",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "SealedFile",
                table: "Juries");
        }
    }
}
